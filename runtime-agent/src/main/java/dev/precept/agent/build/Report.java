package dev.precept.agent.build;

import dev.precept.agent.ledger.Fault;
import java.util.List;

/**
 * What became of a folder.
 *
 * @param woven the tools that were woven now, as {@code binary class name#name and descriptor}
 * @param inPlace the tools that had been woven before, and are as they should be
 * @param faults what is wrong; when there is any, nothing was woven
 */
public record Report(List<String> woven, List<String> inPlace, List<Fault> faults) {

    /** Copies the lists. */
    public Report {
        woven = List.copyOf(woven);
        inPlace = List.copyOf(inPlace);
        faults = List.copyOf(faults);
    }

    /** A line for the log of a build that went well. */
    public String line() {
        return woven.size() + (woven.size() == 1 ? " tool" : " tools") + " woven, " + inPlace.size() + " woven before";
    }
}
