package dev.precept.testkit.evaluation;

import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.session.AgentModels;
import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.guard.ToolGuards;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which agent, under which contract.
 *
 * @param type binary name of the type that carries the contract
 * @param id the agent's stable name
 * @param version that its author gave the contract
 * @param hash SHA-256 (FIPS 180-4) in 64 hexadecimal digits over the compiled contract of the agent, the class file of its
 *     type, and the hashes of its tool classes' contracts. Equal hashes mean equal contracts; a different compiler may
 *     change the hash of the same contract.
 */
public record AgentIdentity(String type, String id, String version, String hash) {

    /**
     * Reads it from the class path.
     *
     * @throws BadInput if there is no such agent, or one of its tool classes has no guard
     */
    public static AgentIdentity of(String type, ClassLoader loader) {
        try {
            AgentModel model = AgentModels.of(Class.forName(type, false, loader));
            return new AgentIdentity(type, model.id(), model.version(), hash(model, loader));
        } catch (ClassNotFoundException | LinkageError missing) {
            throw BadInput.of(
                    "agent",
                    "the class " + type + " cannot be loaded.",
                    "put it on the class path and write its binary name.",
                    missing);
        } catch (IllegalArgumentException uncompiled) {
            throw BadInput.of("agent", String.valueOf(uncompiled.getMessage()), "", uncompiled);
        }
    }

    private static String hash(AgentModel model, ClassLoader loader) {
        List<String> lines = new ArrayList<>();
        lines.add("precept-contract 1");
        lines.add(model.type() + ' ' + model.id() + ' ' + model.version());
        lines.add("only " + new TreeSet<>(model.only()));
        lines.add("routes " + new TreeSet<>(model.routes()));
        lines.add("withheld " + model.withheld());
        lines.add("exclusions " + model.exclusions());
        lines.add("rules " + model.rules());
        lines.add("limits " + model.limits());
        lines.add("failures " + new TreeMap<>(model.failures()));
        lines.add("class " + sha256(classFile(model.type(), loader)));
        for (String tools : new TreeSet<>(model.tools())) {
            lines.add("tools " + tools + ' ' + ToolGuards.of(tools, loader).hash());
        }
        return sha256(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** The clauses of the agent's own rules stand in its annotations, and only there. */
    private static byte[] classFile(String type, ClassLoader loader) {
        String path = type.replace('.', '/') + ".class";
        try (InputStream bytes = loader.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalArgumentException(path + " is not on the class path. Fix: compile the agent again.");
            }
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(path + " cannot be read. Fix: compile the agent again.", unreadable);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
