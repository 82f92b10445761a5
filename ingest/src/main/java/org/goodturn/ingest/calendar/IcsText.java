package org.goodturn.ingest.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits the text of a calendar file into its time zones and meetings, each by itself, so that one that is malformed costs
 * no other. Properties that are not needed are left out here.
 *
 * @param zones the time zones, as they stand
 * @param meetings the meetings, without what is not needed
 * @param calendar whether it is a calendar at all
 */
record IcsText(List<String> zones, List<Block> meetings, boolean calendar) {
    private static final Set<String> NEEDED = Set.of(
            "UID",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "STATUS",
            "SEQUENCE",
            "ORGANIZER",
            "ATTENDEE");

    /**
     * A meeting.
     *
     * @param line the number of its first line, from 1
     * @param text its properties, between its BEGIN and END
     * @param method the method of the calendar around it, empty when it has none
     * @param whole whether it has its END
     */
    record Block(int line, String text, String method, boolean whole) {}

    static IcsText split(String file) {
        return new Splitter().split(file);
    }

    private static final class Splitter {
        private final List<String> zones = new ArrayList<>();
        private final List<Block> meetings = new ArrayList<>();
        private final StringBuilder block = new StringBuilder();
        private String inside = "";
        private String method = "";
        private int nested;
        private int begunAt;
        private boolean keeping;
        private boolean calendar;

        IcsText split(String file) {
            String[] lines = file.split("\r\n|\n|\r", -1);
            for (int i = 0; i < lines.length; i++) {
                line(lines[i], i + 1);
            }
            endMeeting(false);
            return new IcsText(List.copyOf(zones), List.copyOf(meetings), calendar);
        }

        private void line(String line, int number) {
            String upper = line.strip().toUpperCase(Locale.ROOT);
            if (line.startsWith(" ") || line.startsWith("\t")) {
                keepIf(keeping, line);
            } else if (upper.startsWith("BEGIN:")) {
                begin(upper.substring("BEGIN:".length()), line, number);
            } else if (upper.startsWith("END:")) {
                end(upper.substring("END:".length()), line);
            } else {
                property(line, upper);
            }
        }

        private void begin(String name, String line, int number) {
            keeping = false;
            if (name.equals("VCALENDAR")) {
                endMeeting(false);
                calendar = true;
                method = "";
            } else if (name.equals("VEVENT")) {
                endMeeting(false);
                inside = name;
                begunAt = number;
                nested = 0;
            } else if (name.equals("VTIMEZONE")) {
                endMeeting(false);
                inside = name;
                block.append(line).append("\r\n");
            } else if (inside.equals("VEVENT")) {
                nested++;
            } else {
                keepIf(!inside.isEmpty(), line);
            }
        }

        private void end(String name, String line) {
            keeping = false;
            if (name.equals("VEVENT") && inside.equals("VEVENT")) {
                endMeeting(true);
            } else if (name.equals("VCALENDAR")) {
                endMeeting(false);
            } else if (inside.equals("VEVENT")) {
                nested = Math.max(0, nested - 1);
            } else if (inside.equals("VTIMEZONE")) {
                block.append(line).append("\r\n");
                if (name.equals("VTIMEZONE")) {
                    zones.add(block.toString());
                    clear();
                }
            }
        }

        private void property(String line, String upper) {
            if (inside.isEmpty()) {
                if (upper.startsWith("METHOD:")) {
                    method = upper.substring("METHOD:".length()).strip();
                }
                keeping = false;
            } else if (inside.equals("VTIMEZONE")) {
                keepIf(true, line);
            } else {
                keepIf(nested == 0 && NEEDED.contains(name(upper)), line);
            }
        }

        private void keepIf(boolean keep, String line) {
            keeping = keep;
            if (keep) {
                block.append(line).append("\r\n");
            }
        }

        private void endMeeting(boolean whole) {
            if (inside.equals("VEVENT")) {
                meetings.add(new Block(begunAt, block.toString(), method, whole));
            }
            clear();
        }

        private void clear() {
            block.setLength(0);
            inside = "";
            keeping = false;
        }

        private static String name(String upper) {
            int end = 0;
            while (end < upper.length() && upper.charAt(end) != ':' && upper.charAt(end) != ';') {
                end++;
            }
            return upper.substring(0, end);
        }
    }
}
