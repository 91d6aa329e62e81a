@NullMarked
package io.camelcce.auth.secrecy;

import org.jspecify.annotations.NullMarked;
