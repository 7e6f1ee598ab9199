package dev.precept.runtime.privacy;

import dev.precept.runtime.SensitiveData.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of payment cards and of US social security, in groups of digits with little between them. A number begins where a
 * group does and ends where one does, so digits inside a longer number are none. Takes linear time.
 */
final class Numbers {

    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;

    /** Digits next to each other. */
    private record Group(int start, int end) {
        int length() {
            return end - start;
        }
    }

    private final String text;
    private final List<Finding> findings;
    private final List<Group> groups = new ArrayList<>();

    private Numbers(String text, List<Finding> findings) {
        this.text = text;
        this.findings = findings;
    }

    /** Adds what is in a text. */
    static void find(String text, List<Finding> findings) {
        new Numbers(text, findings).scan();
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(at)) {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length() && isDigit(at)) {
                at++;
            }
            boolean alone = (start == 0 || !Character.isLetter(text.charAt(start - 1)))
                    && (at == text.length() || !Character.isLetter(text.charAt(at)));
            if (!groups.isEmpty()
                    && !Separators.between(text, groups.get(groups.size() - 1).end(), start)) {
                judge();
            }
            if (alone) {
                groups.add(new Group(start, at));
            } else {
                judge();
            }
        }
        judge();
    }

    /** Looks into the groups that belong together, and forgets them. */
    private void judge() {
        for (int first = 0; first < groups.size(); first++) {
            if (isSsn(first)) {
                findings.add(finding("social security number", first, first + 2));
                first += 2;
            } else {
                int last = card(first);
                if (last >= 0) {
                    findings.add(finding("payment card", first, last));
                    first = last;
                }
            }
        }
        groups.clear();
    }

    private Finding finding(String kind, int first, int last) {
        return new Finding(kind, groups.get(first).start(), groups.get(last).end());
    }

    /** The last group of the longest card number that begins with this one, or -1. */
    private int card(int first) {
        StringBuilder digits = new StringBuilder(LONGEST_CARD);
        int found = -1;
        for (int last = first; last < groups.size(); last++) {
            Group group = groups.get(last);
            if (digits.length() + group.length() > LONGEST_CARD) {
                break;
            }
            append(group, digits);
            if (digits.length() >= SHORTEST_CARD && isCard(digits)) {
                found = last;
            }
        }
        return found;
    }

    /** Cards begin with 2 to 6 (ISO/IEC 7812-1); a number of equal digits is nobody's. */
    private static boolean isCard(CharSequence digits) {
        return digits.charAt(0) >= '2'
                && digits.charAt(0) <= '6'
                && digits.chars().distinct().count() > 1
                && CheckDigits.luhn(digits);
    }

    /** Never given out are area 000, 666 and 900 to 999, group 00 and serial 0000 (Social Security Administration). */
    private boolean isSsn(int first) {
        if (first + 2 >= groups.size()
                || groups.get(first).length() != 3
                || groups.get(first + 1).length() != 2
                || groups.get(first + 2).length() != 4
                || (first + 3 < groups.size()
                        && groups.get(first + 3).start() - groups.get(first + 2).end() == 1)
                || (first > 0
                        && groups.get(first).start() - groups.get(first - 1).end() == 1)) {
            return false;
        }
        StringBuilder digits = new StringBuilder(9);
        groups.subList(first, first + 3).forEach(group -> append(group, digits));
        String area = digits.substring(0, 3);
        return !area.equals("000")
                && !area.equals("666")
                && area.charAt(0) != '9'
                && !digits.substring(3, 5).equals("00")
                && !digits.substring(5).equals("0000");
    }

    private void append(Group group, StringBuilder digits) {
        for (int at = group.start(); at < group.end(); at++) {
            digits.append((char) ('0' + Character.digit(text.charAt(at), 10)));
        }
    }

    private boolean isDigit(int at) {
        return Character.isDigit(text.charAt(at));
    }
}
