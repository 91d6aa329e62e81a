@NullMarked
package io.camelcce.auth.life;

import org.jspecify.annotations.NullMarked;
