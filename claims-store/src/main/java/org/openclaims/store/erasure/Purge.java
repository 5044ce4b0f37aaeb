package org.openclaims.store.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of erased words on disk. Holds none of them.
 *
 * @param why what was done, or what stands in the way, to follow a colon
 * @param places that were searched byte by byte
 * @param searched how many pieces of erased words, and salts, were looked for; 0 if this program does not know them any more
 * @param elsewhere how many more pieces were not, because what stays in the record says the same
 * @param outOfReach sentences: copies that nobody can purge from here
 */
public record Purge(State state, String why, List<Place> places, int searched, int elsewhere, List<String> outOfReach) {
    public Purge {
        places = List.copyOf(places);
        outOfReach = List.copyOf(outOfReach);
    }

    /** This, and what became of other words in the same places. */
    public Purge and(Purge other) {
        Purge worse = state.compareTo(other.state) < 0 ? other : this;
        Map<String, Place> all = new LinkedHashMap<>();
        for (Place place : other.places) {
            all.put(place.name(), place);
        }
        List<Place> together = new ArrayList<>();
        for (Place place : places) {
            Place again = all.remove(place.name());
            together.add(again == null ? place : new Place(place.name(), again.bytes(), place.found() + again.found()));
        }
        together.addAll(all.values());
        return new Purge(
                worse.state, worse.why, together, searched + other.searched, elsewhere + other.elsewhere, outOfReach);
    }

    /** How far it came, from best to worst. */
    public enum State {
        /** Nothing of them is left where this program can look. */
        DONE,
        /** Not yet: somebody else has the record open, or there was no room. To be run again. */
        PENDING,
        /** Traces were found all the same. */
        FOUND
    }

    /**
     * Something that was searched.
     *
     * @param name a file, or a table
     * @param bytes how large it is
     * @param found traces in it
     */
    public record Place(String name, long bytes, long found) {}
}
