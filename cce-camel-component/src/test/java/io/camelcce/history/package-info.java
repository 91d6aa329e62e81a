/**
 * The history check: clients call through random faults and write down what they asked for and what they were told; a
 * checker compares that with the ledger of the contact centre.
 */
@NullMarked
package io.camelcce.history;

import org.jspecify.annotations.NullMarked;
