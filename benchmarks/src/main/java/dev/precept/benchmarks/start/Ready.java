package dev.precept.benchmarks.start;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What a measured program prints once it is ready: first that it is, then what nobody has to wait for. */
final class Ready {

    static final String MARK = "ready ";
    static final String LOADED = "loaded ";

    private Ready() {}

    static void say() {
        Duration processor = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        System.out.println(MARK + processor.toMillis());
        System.out.println(LOADED + ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }
}
