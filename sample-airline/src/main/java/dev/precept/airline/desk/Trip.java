package dev.precept.airline.desk;

import java.util.List;

/** A reservation as the gesture desk sees it: how many flew in which cabin, and what became of the flights. */
public record Trip(Cabin cabin, boolean insured, int passengers, List<FlightStatus> flights) {

    /** Copies what it is given. */
    public Trip {
        flights = List.copyOf(flights);
    }
}
