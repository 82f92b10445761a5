package org.goodturn.town.people;

import java.util.List;
import java.util.Locale;
import org.goodturn.town.dice.Dice;

/** Names that nobody bears on purpose, no two the same within a town. */
final class Names {

    private static final List<String> FIRST = words("""
            Ada Alba Amos Anouk Arlo Astrid Basil Bea Bram Caro Cleo Cosmo Dahlia Dario Edda Elio Enna
            Ezra Fay Fenn Flora Gideon Gwen Hedda Hugo Ida Ilse Ivo Jana Joss Juno Kai Kira Lars Leni
            Linus Lotte Mabel Malo Mira Milo Nell Nico Nora Odile Orla Oskar Otis Pia Quinn Rafa Rhea
            Rosa Ruben Sanna Silas Tess Thea Timo Una Vera Wim Yara Zeno
            """);

    private static final List<String> LAST = words("""
            Alderman Applegarth Ashdown Barley Beckwith Birchall Bramley Brook Burrow Calder Chandler
            Cobble Copperfield Crane Dale Dovecote Dunmore Eastwell Elmfield Fairwind Fallow Fennimore
            Fernsby Finch Foxley Garland Glover Greenbank Hale Harrow Hazelwood Heathcote Hollis Hopkirk
            Inkwell Ivers Juniper Kestrel Kettle Lambert Larkin Linden Lockhart Loom Mallow Marlow
            Mercer Millpond Moor Nettle Northway Oakes Oatley Orchard Pebble Pennywell Pettifer Plumtree
            Quarry Quill Redfern Reed Rowan Rushmore Saddler Sedge Shale Sparrow Stillwater Stone Swift
            Tallow Thatcher Thistle Tiller Underhill Vale Wainwright Weaver Whitlock
            """);

    /** So many people a town can name. */
    static final int MOST = FIRST.size() * LAST.size();

    private final int[] order;

    Names(long seed) {
        order = Dice.of(seed, "names").permutation(MOST);
    }

    /** The name of a person. */
    String of(int person) {
        return FIRST.get(order[person] / LAST.size()) + " " + LAST.get(order[person] % LAST.size());
    }

    /** The identifier that goes with a name. */
    static String identifier(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@town.example";
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
