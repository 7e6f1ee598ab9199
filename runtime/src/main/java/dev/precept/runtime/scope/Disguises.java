package dev.precept.runtime.scope;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The ways to read a text in which something may be hidden: by characters that cannot be seen, by a change of direction, by
 * signs in the place of letters, by vowels that are spelled out. Each is one more text to look into; none replaces another.
 */
final class Disguises {

    private static final int TO_THE_LEFT = 0x202E;
    private static final int END_OF_DIRECTION = 0x202C;

    /** The characters of Unicode's {@code Default_Ignorable_Code_Point} whose type does not say so, and a blank. */
    private static final Set<Integer> BLANK =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0);

    private Disguises() {}

    /** All readings, the plain one first, without repetitions. */
    static List<String> of(String text) {
        Set<String> readings = new LinkedHashSet<>();
        readings.add(text);
        alsoAs(readings, Disguises::untagged);
        alsoAs(readings, Disguises::turned);
        readings = readings.stream()
                .flatMap(reading -> List.of(unseen(reading, ""), unseen(reading, " ")).stream())
                .map(reading -> Normalizer.normalize(reading, Normalizer.Form.NFKC))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        alsoAs(readings, Disguises::signsAsLetters);
        alsoAs(readings, Disguises::spelledOut);
        return List.copyOf(readings);
    }

    /** A phrase of an author, who hides nothing, in the ways to spell it. */
    static List<String> spellings(String phrase) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(Normalizer.normalize(unseen(phrase, ""), Normalizer.Form.NFKC));
        alsoAs(spellings, Disguises::spelledOut);
        return List.copyOf(spellings);
    }

    private static void alsoAs(Set<String> readings, UnaryOperator<String> way) {
        readings.addAll(readings.stream().map(way).toList());
    }

    private static boolean isUnseen(int point) {
        return Character.getType(point) == Character.FORMAT
                || BLANK.contains(point)
                || (Character.isISOControl(point) && !Character.isWhitespace(point))
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xFFF0 && point <= 0xFFF8)
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || (point >= 0xE0000 && point <= 0xE0FFF);
    }

    private static String unseen(String text, String instead) {
        return replaced(text, Disguises::isUnseen, point -> instead);
    }

    /** Tag characters are a second ASCII that people cannot see and models can read. */
    private static String untagged(String text) {
        return replaced(
                text, point -> point >= 0xE0020 && point <= 0xE007E, point -> Character.toString(point - 0xE0000));
    }

    /** What stands behind an override of direction is read from its end. */
    private static String turned(String text) {
        if (text.indexOf(TO_THE_LEFT) < 0) {
            return text;
        }
        StringBuilder turned = new StringBuilder();
        StringBuilder part = new StringBuilder();
        boolean left = false;
        for (int point : text.codePoints().toArray()) {
            if (point == TO_THE_LEFT || point == END_OF_DIRECTION || point == '\n') {
                turned.append(left ? part.reverse() : part);
                part.setLength(0);
                left = point == TO_THE_LEFT;
                turned.append(' ');
            } else {
                part.appendCodePoint(point);
            }
        }
        return turned.append(left ? part.reverse() : part).toString();
    }

    /** {@code c@$h}: signs that look like letters, as letters where they touch one; and letters in boxes, flags among them. */
    private static String signsAsLetters(String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder read = new StringBuilder(text.length());
        for (int i = 0; i < points.length; i++) {
            int boxed = unboxed(points[i]);
            boolean inside = (i + 1 < points.length && isWritten(points[i + 1]))
                    || (i > 0 && isWritten(points[i - 1]) && "!|+".indexOf(boxed) < 0);
            if (inside
                    && !Character.isLetterOrDigit(boxed)
                    && !Lookalikes.of(boxed).isEmpty()) {
                read.appendCodePoint(Letters.AS_LETTER).appendCodePoint(boxed);
            } else {
                read.appendCodePoint(boxed);
            }
        }
        return read.toString();
    }

    private static boolean isWritten(int point) {
        return Character.isLetterOrDigit(point) || !Lookalikes.of(point).isEmpty();
    }

    private static int unboxed(int point) {
        if (point >= 0x1F150 && point <= 0x1F169) {
            return 'A' + point - 0x1F150;
        }
        if (point >= 0x1F170 && point <= 0x1F189) {
            return 'A' + point - 0x1F170;
        }
        return point >= 0x1F1E6 && point <= 0x1F1FF ? 'A' + point - 0x1F1E6 : point;
    }

    /** {@code kuendigen} for {@code kündigen}, as everybody writes who has no such key. */
    private static String spelledOut(String text) {
        return replaced(text, point -> "äöüÄÖÜåÅøØ".indexOf(point) >= 0, point -> switch (point) {
            case 'ä', 'Ä' -> "ae";
            case 'ü', 'Ü' -> "ue";
            case 'å', 'Å' -> "aa";
            default -> "oe";
        });
    }

    private static String replaced(String text, IntPredicate which, IntFunction<String> by) {
        if (text.codePoints().noneMatch(which)) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (which.test(point)) {
                replaced.append(by.apply(point));
            } else {
                replaced.appendCodePoint(point);
            }
        });
        return replaced.toString();
    }
}
