package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.Location;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.ClassPrepareRequest;
import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.Workshop;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A woven class in the eyes of somebody who looks for a fault in it: stack traces, breakpoints, variables. */
class DebuggingIT {

    private static final String TILL = """
            package shop;
            import dev.precept.*;
            public class Till {
                @Tool
                @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "No zero", require = "cents != 0")
                public String pay(String order, long cents) {
                    int fee = (int) cents / 10;
                    Effects.count++;
                    if (fee > 5) {
                        throw new IllegalStateException("line 11");
                    }
                    return order + fee;
                }
            }
            """;
    private static final int LINE = 9;
    private static final String MAIN = """
            package shop;
            public class Main {
                public static void main(String[] args) {
                    Till till = new Till();
                    till.pay("a", 20);
                    try { till.pay("b", 0); } catch (RuntimeException refused) { }
                    try {
                        till.pay("c", 100);
                    } catch (IllegalStateException thrown) {
                        for (StackTraceElement each : thrown.getStackTrace()) { System.out.println(each); }
                    }
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void openTheShop() {
        workshop = new Workshop(folder);
        workshop.process(Map.of("shop/Till", TILL, "shop/Main", MAIN), "-g");
    }

    @Test
    void showsTheLinesOfTheSourceInStackTraces() {
        List<String> bare = new ForkedJvm()
                .with(workshop.classes())
                .run("shop.Main")
                .out()
                .lines()
                .toList();
        List<String> woven = new ForkedJvm()
                .with(workshop.classes())
                .guarded("log=quiet")
                .run("shop.Main")
                .out()
                .lines()
                .toList();

        assertThat(bare).containsExactly("shop.Till.pay(Till.java:11)", "shop.Main.main(Main.java:8)");
        assertThat(woven)
                .containsExactly(
                        "shop.Till.pay$precept(Till.java:11)",
                        "shop.Till.pay(Till.java)",
                        "shop.Main.main(Main.java:8)");
    }

    @Test
    void stopsOnceInTheBodyAndShowsItsVariables() throws Exception {
        List<Map<String, String>> bare = stops(List.of());
        List<Map<String, String>> woven = stops(List.of("-javaagent:" + ForkedJvm.jar("agent") + "=log=quiet"));

        assertThat(bare).hasSize(3);
        // The refused call never gets there.
        assertThat(woven).containsExactly(bare.get(0), bare.get(2));
        assertThat(woven.get(0))
                .containsEntry("order", "\"a\"")
                .containsEntry("cents", "20")
                .containsEntry("fee", "2");
    }

    /** The variables at each stop at the line, by name. */
    private static List<Map<String, String>> stops(List<String> options) throws Exception {
        VirtualMachine jvm = launch(options);
        ClassPrepareRequest loading = jvm.eventRequestManager().createClassPrepareRequest();
        loading.addClassFilter("shop.Till");
        loading.enable();
        List<Map<String, String>> stops = new ArrayList<>();
        try {
            jvm.resume();
            while (true) {
                EventSet events = jvm.eventQueue().remove();
                for (Event event : events) {
                    if (event instanceof ClassPrepareEvent loaded) {
                        List<Location> places = loaded.referenceType().locationsOfLine(LINE);
                        assertThat(places).hasSize(1);
                        jvm.eventRequestManager()
                                .createBreakpointRequest(places.get(0))
                                .enable();
                    } else if (event instanceof BreakpointEvent stopped) {
                        stops.add(variables(stopped.thread().frame(0)));
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException ended) {
            return stops;
        }
    }

    private static Map<String, String> variables(StackFrame frame) throws AbsentInformationException {
        Map<String, String> values = new TreeMap<>();
        for (LocalVariable each : frame.visibleVariables()) {
            values.put(each.name(), frame.getValue(each).toString());
        }
        return values;
    }

    private static VirtualMachine launch(List<String> options) throws Exception {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        List<String> all = new ArrayList<>(options);
        all.add("-cp");
        all.add(String.join(
                File.pathSeparator,
                ForkedJvm.jar("annotations").toString(),
                ForkedJvm.jar("runtime").toString(),
                workshop.classes().toString()));
        arguments.get("home").setValue(System.getProperty("java.home"));
        arguments.get("options").setValue(String.join(" ", all));
        arguments.get("main").setValue("shop.Main");
        return connector.launch(arguments);
    }
}
