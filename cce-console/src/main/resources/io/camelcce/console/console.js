// The comfort of the console: everything works without it.
(() => {
  'use strict';
  const SIGN_IN = 'cce-sign-in';
  const LIFE_OF_AN_ATTEMPT = 15 * 60 * 1000;
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

  /* A deed loads the page anew: whoever pressed the button is back at it. */
  const keyed = key => [...document.querySelectorAll('[data-key]')].find(one => one.dataset.key === key);
  const key = sessionStorage.getItem('cce-key');
  if (key && !byId('problems')) {
    sessionStorage.removeItem('cce-key');
    keyed(key)?.focus({ preventScroll: Boolean(byId('notices')?.textContent.trim()) });
  }

  /** Says something to everybody: it is seen, and read out. */
  function tell(text, problem) {
    const notice = document.createElement('div');
    notice.className = problem ? 'notice problem' : 'notice';
    notice.append(Object.assign(document.createElement('p'), { textContent: text }));
    byId('notices').replaceChildren(notice);
  }

  /* What was to be said when a page without rows loaded itself anew. */
  const told = sessionStorage.getItem('cce-told');
  if (told) {
    sessionStorage.removeItem('cce-told');
    const { text, problem } = JSON.parse(told);
    tell(text, problem);
  }

  const body = byId('authorization-table')?.tBodies[0];
  const { rows: source, integration } = byId('authorization-table')?.dataset ?? {};
  const underWay = new Map(); // by the name of the authorization: the window, and what the row said before
  let shown = null;
  let timer = null;

  const row = name => [...(body?.rows ?? [])].find(one => one.dataset.authorization === name);
  const statusOf = one => one?.dataset.status + (one?.querySelector('time')?.dateTime ?? '');

  /** Puts the rows of the server in place, if they are others. The focus stays where it was. */
  async function refresh() {
    let text;
    try {
      const answer = await fetch(source, { credentials: 'same-origin', redirect: 'error' });
      if (!answer.ok) return;
      text = await answer.text();
    } catch {
      return; // The next look may succeed.
    }
    if (text !== shown && !document.querySelector('dialog[open]')) {
      const focused = document.activeElement?.dataset?.key;
      const template = document.createElement('template');
      template.innerHTML = text;
      body.replaceChildren(template.content);
      shown = text;
      if (focused) keyed(focused)?.focus({ preventScroll: true });
    }
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

  function begin(form, event) {
    const { name } = form.dataset;
    const popup = window.open('', SIGN_IN, 'popup,width=560,height=720');
    if (!popup) {
      event.preventDefault();
      mark(form.closest('tr, main'), { open: false, blocked: true });
      tell(`The browser blocked the sign-in window for ${name}: use the link “Sign in here instead”.`, true);
    } else {
      form.target = SIGN_IN;
      popup.focus();
      // One window, so one sign-in: another in the same window takes its place.
      underWay.forEach((signIn, other) => end(other));
    }
    if (!body) return;
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
    const text = `Remove ${form.dataset.name}`;
    byId('remove-heading').textContent = text + '?';
    byId('remove-confirm').textContent = text;
    dialog.querySelector('form').action = form.action;
    dialog.showModal();
  }
  byId('remove-keep')?.addEventListener('click', () => byId('remove-dialog').close());

  document.addEventListener('submit', event => {
    const deed = event.target.dataset.deed;
    if (deed === 'authorize') begin(event.target, event);
    else if (deed === 'remove') askToRemove(event.target, event);
    else if (event.submitter?.dataset.key) sessionStorage.setItem('cce-key', event.submitter.dataset.key);
  });

  channel?.addEventListener('message', async ({ data }) => {
    if (!result && (!integration || data.integration === integration)) {
      if (data.authorization) end(data.authorization);
      else underWay.forEach((signIn, name) => end(name));
      const problem = data.result !== 'authorized';
      if (body) await refresh();
      else if (document.querySelector('[data-reload]')) {
        const focused = document.activeElement?.dataset?.key;
        if (focused) sessionStorage.setItem('cce-key', focused);
        sessionStorage.setItem('cce-told', JSON.stringify({ text: data.text, problem }));
        return location.reload();
      }
      tell(data.text, problem);
    }
  });
})();
