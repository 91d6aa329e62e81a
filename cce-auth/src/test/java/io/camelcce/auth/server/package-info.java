@NullMarked
package io.camelcce.auth.server;

import org.jspecify.annotations.NullMarked;
