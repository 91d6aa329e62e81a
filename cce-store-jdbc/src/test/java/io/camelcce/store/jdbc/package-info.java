@NullMarked
package io.camelcce.store.jdbc;

import org.jspecify.annotations.NullMarked;
