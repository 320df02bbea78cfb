package org.hearsay.event;

/** Codes events. */
public final class EventCoder {}
