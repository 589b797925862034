/** Stands in for the marker package, whose only act is to fail outside a server bundle. */
export {};
