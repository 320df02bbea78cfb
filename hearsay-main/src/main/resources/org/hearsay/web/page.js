// Light help on top of pages that work without it: the reason of what is pointed at, and counts that
// move when a switch is turned. Nothing here puts markup of a document into the page.
'use strict';
(() => {
  const tell = (event) => {
    const reason = document.getElementById('reason'); // a turned switch brings a new one
    const at = event.target.closest ? event.target.closest('a.noderow, a.at, mark[data-a]') : null;
    if (!at || !reason) return;
    let told = at.getAttribute('aria-label') || at.getAttribute('title');
    if (!told && at.dataset.a) {
      const link = document.querySelector('mark[data-a="' + CSS.escape(at.dataset.a) + '"] a.at');
      told = link ? link.getAttribute('title') : null;
    }
    if (told) reason.textContent = told;
    document.querySelectorAll('mark.on').forEach((m) => m.classList.remove('on'));
    const mark = at.closest('mark[data-a]');
    if (mark) {
      document.querySelectorAll('mark[data-a="' + CSS.escape(mark.dataset.a) + '"]')
        .forEach((m) => m.classList.add('on'));
    }
  };
  document.addEventListener('mouseover', tell);
  document.addEventListener('focusin', tell);

  // An address may lead to something folded: a claim, or the list in which a verdict was given.
  const unfold = () => {
    const at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!at) return;
    for (let d = at.closest('details'); d; d = d.parentElement.closest('details')) d.open = true;
    at.scrollIntoView();
  };
  if (location.hash) unfold();
  window.addEventListener('hashchange', unfold);

  const switches = document.querySelector('form.switches');
  if (!switches) return;
  switches.addEventListener('change', async () => {
    const query = new URLSearchParams(new FormData(switches)).toString();
    const address = switches.getAttribute('action') + (query ? '?' + query : '');
    try {
      const answer = await fetch(address);
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const id of ['counted', 'tree']) {
        const now = document.getElementById(id);
        const then = fresh.getElementById(id);
        if (now && then) now.replaceChildren(...then.childNodes);
      }
      history.replaceState(null, '', address);
    } catch (e) {
      switches.requestSubmit();
    }
  });
})();
