// The comfort of the console: everything works without it.
(() => {
  'use strict';
  const SIGN_IN = 'cce-sign-in';
  const LIFE_OF_AN_ATTEMPT = 15 * 60 * 1000;
  const NOT_LET_IN = 'This page is not let in any more: its session has ended, or the application was started again. '
    + 'Load the page again. If it asks for it, open the address that the log of the application shows then.';
  const NOT_THERE = 'What this page shows is not there: it was renamed or removed, or the application '
    + 'starts just now. Trying again.';
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('cce-console') : null;
  const byId = id => document.getElementById(id);

  /* The page that a sign-in ends on tells the page that it began on. */
  const result = byId('sign-in-result');
  if (result) {
    const text = result.textContent.trim();
    channel?.postMessage({ ...result.dataset, text });
    if (result.dataset.result === 'authorized') {
      setTimeout(() => window.close(), 300);
    }
  }

  byId('problems')?.focus();

  /* A deed loads the page anew: whoever pressed the button is back at it, or near it. */
  const keyed = key => [...document.querySelectorAll('[data-key]')].find(one => one.dataset.key === key);
  const keys = sessionStorage.getItem('cce-keys');
  if (keys && !byId('problems')) {
    sessionStorage.removeItem('cce-keys');
    focusOne(JSON.parse(keys), Boolean(byId('notices')?.textContent.trim()));
  }

  function remember(...wanted) {
    sessionStorage.setItem('cce-keys', JSON.stringify(wanted.filter(Boolean)));
  }

  /** The first of them that is there has the focus then; where none is, what adds one. */
  function focusOne(wanted, preventScroll) {
    const found = wanted.map(keyed).find(Boolean);
    const target = found?.disabled ? beside(found) : found;
    (target ?? keyed('add'))?.focus({ preventScroll });
  }

  /** What can be pressed in the place of what cannot be pressed any more. */
  function beside(control) {
    const all = [...control.closest('.deeds').querySelectorAll('a, button')];
    const at = all.indexOf(control);
    return [...all.slice(at + 1), ...all.slice(0, at).reverse()].find(one => !one.disabled);
  }

  /** Says something to everybody: it is seen, and read out. */
  function tell(text, problem, address) {
    const notice = document.createElement('div');
    notice.className = problem ? 'notice problem' : 'notice';
    notice.append(Object.assign(document.createElement('p'), { textContent: text }));
    if (address) notice.append(Object.assign(document.createElement('a'), { href: address, textContent: address }));
    byId('notices').replaceChildren(notice);
  }

  /* What was to be said when a page without authorizations loaded itself anew. */
  const told = sessionStorage.getItem('cce-told');
  if (told) {
    sessionStorage.removeItem('cce-told');
    const { text, problem } = JSON.parse(told);
    tell(text, problem);
  }

  /* What stands there of authorizations: the rows of a table, or all that is known of one. */
  const part = document.querySelector('[data-authorizations]');
  const { authorizations: source, integration, redirectUri } = part?.dataset ?? {};
  const underWay = new Map(); // by the name of the authorization: the window, and what stood there before
  let shown = null;
  let timer = null;
  let troubled = null; // what was told of a server that did not answer
  let toRemove = null; // the name that the dialog asks about
  let lost = false; // whether the server lets this page in no more

  const row = name => [...(part?.querySelectorAll('[data-authorization]') ?? [])]
    .find(one => one.dataset.authorization === name);
  const statusOf = one => one?.dataset.status + (one?.dataset.authorized ?? '');

  /** What the server says of them; nothing if it does not, which is told once. */
  async function ask() {
    let trouble;
    try {
      const answer = await fetch(source, { credentials: 'same-origin', redirect: 'manual' });
      // Who is sent elsewhere has to sign in there first.
      if ([401, 403].includes(answer.status) || answer.type === 'opaqueredirect') {
        lost = true;
        [...underWay.keys()].forEach(end);
        tell(NOT_LET_IN, true);
        return null;
      }
      if (answer.ok) {
        const text = await answer.text();
        if (troubled) tell('The console is reachable again.');
        troubled = null;
        return text;
      }
      trouble = answer.status === 404 ? NOT_THERE
        : `The console cannot say how things stand (HTTP ${answer.status}): trying again.`;
    } catch {
      trouble = 'The console is not reachable: trying again.';
    }
    if (trouble !== troubled) tell(trouble, true);
    troubled = trouble;
    return null;
  }

  /** Puts what the server says in place, if it is something else. The focus stays where it was. */
  async function refresh() {
    const text = await ask();
    if (text === null) return;
    if (text !== shown && !document.querySelector('dialog[open]')) {
      const focused = document.activeElement?.dataset?.key;
      const template = document.createElement('template');
      template.innerHTML = text;
      part.replaceChildren(template.content);
      shown = text;
      markAll(); // what is hidden takes no focus
      if (focused) focusOne([focused], true);
    }
    markAll();
  }

  function markAll() {
    underWay.forEach((signIn, name) => mark(row(name), signIn));
  }

  function mark(one, { open, blocked }) {
    one?.classList.toggle('signing-in', open);
    one?.querySelector('.instead')?.toggleAttribute('hidden', !blocked);
  }

  function end(name) {
    underWay.delete(name);
    mark(row(name), { open: false, blocked: false });
  }

  /* Looks every two seconds while a sign-in is open. One that seems to be closed may go on: servers can cut a pop-up off
     from the page that opened it, which then sees it closed. So the page goes on looking, more rarely. */
  async function look() {
    timer = null;
    for (const [name, signIn] of underWay) {
      if (signIn.open && signIn.window?.closed) {
        signIn.open = false;
        tell(`The sign-in window for ${name} is closed.`);
      }
    }
    await refresh();
    for (const [name, signIn] of underWay) {
      if (statusOf(row(name)) !== signIn.before && row(name)?.dataset.status === 'authorized') {
        end(name);
        tell(`${name} is authorized.`);
      } else if (Date.now() > signIn.until) {
        end(name);
      }
    }
    wait();
  }

  function wait() {
    const open = [...underWay.values()].some(signIn => signIn.open);
    if (timer === null && underWay.size > 0) timer = setTimeout(look, open ? 2000 : 10000);
  }

  /* The cookie of this page does not go to another host, so a sign-in that comes back there is nobody's. */
  const elsewhere = redirectUri && new URL(redirectUri).hostname !== location.hostname
    ? new URL(location.pathname + location.search, redirectUri) : null;

  function begin(form, event) {
    const { name } = form.dataset;
    if (elsewhere) {
      event.preventDefault();
      tell(`Nobody can sign in from ${location.host}: sign-ins come back to ${elsewhere.host}, and this session does not `
        + 'go there. Open the console there, and authorize there:', true, elsewhere.href);
      return;
    }
    const popup = window.open('', SIGN_IN, 'popup,width=560,height=720');
    if (!popup) {
      event.preventDefault();
      tell(`The browser blocked the sign-in window for ${name}: use the link “Sign in here instead”.`, true);
    } else {
      form.target = SIGN_IN;
      popup.focus();
      // One window, so one sign-in: another in the same window takes its place.
      underWay.forEach((signIn, other) => end(other));
    }
    underWay.set(name, {
      window: popup,
      open: Boolean(popup),
      blocked: !popup,
      before: statusOf(row(name)),
      until: Date.now() + LIFE_OF_AN_ATTEMPT,
    });
    mark(row(name), underWay.get(name));
    clearTimeout(timer);
    timer = null;
    wait();
  }

  /* Without script, removing asks on a page of its own. */
  function askToRemove(form, event) {
    const dialog = byId('remove-dialog');
    if (!dialog?.showModal) return;
    event.preventDefault();
    event.submitter?.focus(); // Not every browser does so: it is where the dialog leads back to.
    const text = `Remove ${form.dataset.name}`;
    byId('remove-heading').textContent = text + '?';
    byId('remove-confirm').textContent = text;
    dialog.querySelector('form').action = form.action;
    toRemove = form.dataset.name;
    dialog.showModal();
  }

  /** The row itself if it stays; else the one that takes its place, or is the last then. */
  function rememberNeighbours(name) {
    const neighbours = [row(name)?.nextElementSibling, row(name)?.previousElementSibling];
    remember(`remove ${name}`, ...neighbours.map(one => one?.dataset.authorization && `view ${one.dataset.authorization}`));
  }

  /** Back at the row of the form: the next thing to do with what was added is to authorize it. */
  function rememberRow(form) {
    const deed = new URL(form.action).pathname.endsWith('/add') ? 'authorize' : 'update';
    remember(`${deed} ${form.elements.namedItem('name').value}`);
  }
  byId('remove-keep')?.addEventListener('click', () => byId('remove-dialog').close());

  document.addEventListener('submit', event => {
    const deed = event.target.dataset.deed;
    if (deed === 'authorize') begin(event.target, event);
    else if (deed === 'remove') askToRemove(event.target, event);
    else if (event.submitter?.id === 'remove-confirm') rememberNeighbours(toRemove);
    else if (event.submitter?.dataset.key) remember(event.submitter.dataset.key);
    else if (event.target.className === 'settings') rememberRow(event.target);
  });

  channel?.addEventListener('message', async ({ data }) => {
    if (!result && (!integration || data.integration === integration)) {
      if (data.authorization) end(data.authorization);
      else underWay.forEach((signIn, name) => end(name));
      const problem = data.result !== 'authorized';
      if (part) await refresh();
      else if (document.querySelector('[data-reload]')) {
        const focused = document.activeElement?.dataset?.key;
        if (focused) remember(focused);
        sessionStorage.setItem('cce-told', JSON.stringify({ text: data.text, problem }));
        return location.reload();
      }
      if (!lost) tell(data.text, problem);
    }
  });
})();
