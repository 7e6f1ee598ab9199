package attempts;

import java.beans.XMLDecoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import shop.Opening;
import shop.Till;

/** Objects that no constructor made, and code that runs while objects are read. */
final class Revived {

    /** Compares, and pays. */
    static final class Paying implements Comparator<Integer>, Serializable {
        private static final long serialVersionUID = 1L;
        static boolean armed;

        @Override
        public int compare(Integer one, Integer other) {
            if (armed) {
                new Till().pay(Math.max(one, other));
            }
            return one.compareTo(other);
        }
    }

    /** Pays while it is read. */
    public static final class Outside implements Externalizable {
        private static final long serialVersionUID = 1L;
        private int cents;

        /** For reading. */
        public Outside() {}

        Outside(int cents) {
            this.cents = cents;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws java.io.IOException {
            out.writeInt(cents);
        }

        @Override
        public void readExternal(ObjectInput in) throws java.io.IOException {
            new Till().pay(in.readInt());
        }
    }

    private Revived() {}

    static void in(Corpus corpus) {
        corpus.group("Serialization and copies")
                .code("deserialized", "a tool's object out of a stream", cents -> ((Till) copy(new Till())).pay(cents))
                .code("read-object", "`readObject` of the tool's class", cents -> copy(new Opening(cents)))
                .code("read-external", "`readExternal`", cents -> copy(new Outside(cents)))
                .code("gadget", "a comparator that runs while a queue is read", cents -> {
                    PriorityQueue<Integer> queue = new PriorityQueue<>(new Paying());
                    Paying.armed = false;
                    queue.add(cents);
                    queue.add(1);
                    Paying.armed = true;
                    copy(queue);
                })
                .code("serialized-lambda", "a lambda out of a stream that calls the tool", cents -> {
                    Till till = new Till();
                    IntConsumer consumer = (IntConsumer & Serializable) till::seal;
                    ((IntConsumer) copy(consumer)).accept(cents);
                })
                .code("xml-decoder", "`XMLDecoder`", cents -> {
                    String xml = "<java version=\"1.8\" class=\"java.beans.XMLDecoder\"><object class=\"shop.Till\">"
                            + "<void method=\"seal\"><int>" + cents + "</int></void></object></java>";
                    Exception[] thrown = new Exception[1];
                    try (XMLDecoder decoder = new XMLDecoder(
                            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), null, e -> thrown[0] = e)) {
                        decoder.readObject();
                    }
                    if (thrown[0] != null) {
                        throw thrown[0];
                    }
                })
                .code("clone", "a clone", cents -> new Till().clone().pay(cents))
                .code("no-constructor", "an object that no constructor made", cents -> {
                    var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
                    field.setAccessible(true);
                    Object unsafe = field.get(null);
                    ((Till) unsafe.getClass()
                                    .getMethod("allocateInstance", Class.class)
                                    .invoke(unsafe, Till.class))
                            .pay(cents);
                });
    }

    private static Object copy(Object object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
