package org.openclaims.date;
import java.time.LocalDate;
public final class Edtf {
    public enum Order { BEFORE, SAME_DAY, AFTER, UNSETTLED }
    private final String value; private final LocalDate e, l;
    private Edtf(String v, LocalDate e, LocalDate l) { value = v; this.e = e; this.l = l; }
    public static Edtf parse(String s) {
        int i = s.indexOf('/');
        if (i < 0) { LocalDate d = LocalDate.parse(s); return new Edtf(s, d, d); }
        LocalDate a = s.startsWith("..") ? LocalDate.MIN : LocalDate.parse(s.substring(0, i));
        LocalDate b = s.endsWith("..") ? LocalDate.MAX : LocalDate.parse(s.substring(i + 1));
        return new Edtf(s, a, b);
    }
    public static Edtf of(LocalDate d) { return new Edtf(d.toString(), d, d); }
    public String value() { return value; }
    public LocalDate earliest() { return e; }
    public LocalDate latest() { return l; }
    public boolean isDay() { return e.equals(l); }
    public boolean approximate() { return false; }
    public boolean uncertain() { return false; }
    public Order order(Edtf o) { return l.isBefore(o.e) ? Order.BEFORE : o.l.isBefore(e) ? Order.AFTER : isDay() && o.isDay() ? Order.SAME_DAY : Order.UNSETTLED; }
    public String display(java.util.Locale l) { return value; }
    @Override public boolean equals(Object o) { return o instanceof Edtf x && x.value.equals(value); }
    @Override public int hashCode() { return value.hashCode(); }
    @Override public String toString() { return value; }
}
