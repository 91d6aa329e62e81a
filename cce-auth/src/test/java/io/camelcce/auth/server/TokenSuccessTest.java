package io.camelcce.auth.server;
