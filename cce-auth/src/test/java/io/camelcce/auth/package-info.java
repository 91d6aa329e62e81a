@NullMarked
package io.camelcce.auth;

import org.jspecify.annotations.NullMarked;
