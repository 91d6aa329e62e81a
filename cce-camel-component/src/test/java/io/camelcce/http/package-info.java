@NullMarked
package io.camelcce.http;

import org.jspecify.annotations.NullMarked;
