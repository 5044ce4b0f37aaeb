package org.openclaims.cli.transfer;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openclaims.item.ItemId;
import org.openclaims.report.ActView;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.VerdictView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an export says beyond {@code claims show --json}, so that another record can stand where this one does. */
final class ReadBack {
    private ReadBack() {}

    /** @param claim the report, as it is shown */
    static void add(ObjectNode claim, ClaimReport report) {
        List<ActView> held =
                report.positions().stream().flatMap(one -> one.acts().stream()).toList();
        Map<ItemId, String> handles = new HashMap<>();
        Stream.concat(held.stream(), report.claim().contested().stream())
                .forEach(view -> handles.put(view.act().id(), view.act().handle()));
        acts(claim.get("acts"), held, handles);
        acts(claim.get("contestActs"), report.claim().contested(), handles);
        Iterator<VerdictView> verdicts = report.claim().verdicts().iterator();
        for (JsonNode verdict : claim.get("verdicts")) {
            ((ObjectNode) verdict).put("wording", verdicts.next().verdict().wording());
        }
    }

    private static void acts(JsonNode array, List<ActView> views, Map<ItemId, String> handles) {
        Iterator<ActView> rest = views.iterator();
        for (JsonNode one : array) {
            ActView view = rest.next();
            ObjectNode act = (ObjectNode) one;
            act.put("wording", view.act().wording());
            act.put("occasion", view.act().occasionKey());
            ArrayNode after = act.putArray("after");
            view.act().after().stream()
                    .map(handles::get)
                    .filter(Objects::nonNull)
                    .forEach(after::add);
        }
    }
}
