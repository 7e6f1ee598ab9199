package dev.precept.runtime.digest;

/**
 * A canonical text under construction. It is JSON in which nothing may be written in two ways: no white space, members in
 * a fixed order, and of the escapes only those that have to be.
 */
final class Form {

    /** More than a person reads before agreeing, and more than a tool's arguments should be. */
    static final int LONGEST = 64 * 1024;

    private final StringBuilder text = new StringBuilder();
    private final Room room;

    /** One that may become as long as any. */
    Form() {
        this(new Room());
    }

    private Form(Room room) {
        this.room = room;
    }

    /** Shared by a form and its parts, so that what is sorted later cannot grow unseen. */
    private static final class Room {
        private int left = LONGEST;
    }

    /** A part that is written on its own first, to be sorted among others. */
    Form part() {
        return new Form(room);
    }

    /** Adds what is canonical already. */
    Form raw(String canonical) throws NoCanonicalForm {
        take(canonical.length());
        text.append(canonical);
        return this;
    }

    /** Adds a finished part, whose room was taken while it was written. */
    Form add(String part) {
        text.append(part);
        return this;
    }

    /** Adds a JSON string. */
    Form string(CharSequence value) throws NoCanonicalForm {
        take(value.length() + 2);
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < 0x20) {
                text.append(String.format("\\u%04x", (int) c));
            } else if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == value.length()
                        || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    throw new NoCanonicalForm("a text is not well-formed UTF-16");
                }
                text.append(c).append(value.charAt(++i));
            } else {
                text.append(c);
            }
        }
        text.append('"');
        return this;
    }

    /** Adds a value under a tag that says its type: an object with one member. */
    Form tagged(String tag, String value) throws NoCanonicalForm {
        return raw("{").string(tag).raw(":").string(value).raw("}");
    }

    private void take(int characters) throws NoCanonicalForm {
        room.left -= characters;
        if (room.left < 0) {
            throw new NoCanonicalForm("it is longer than " + LONGEST + " characters");
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
