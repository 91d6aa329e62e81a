package io.camelcce.wiremock.architecture.oauth;

import com.github.tomakehurst.wiremock.http.Request;

/** Leans on the wire, where no grant may. */
public interface GrantOnTheWire {

    Request wire();
}
