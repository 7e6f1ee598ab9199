/** An application in a module of its own: the guards stand in its package, and need nothing opened. */
module shop {
    requires dev.precept;
    requires dev.precept.runtime;
}
