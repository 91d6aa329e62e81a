/**
 * What can be seen of calls from outside: statistics, events, timers, health. It hears of calls that are over, and knows
 * nobody who makes them.
 */
@NullMarked
package io.camelcce.camel.monitor;

import org.jspecify.annotations.NullMarked;
