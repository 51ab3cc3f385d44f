/**
 * An expression for a reader page: when its article was first painted, in milliseconds of the clock that pages and Node
 * share. The browser tells when text came on the screen (Largest Contentful Paint, in steps of 4 ms); of a page without an
 * article it tells when the first thing did.
 */
export const PAINTED = `new Promise((resolve) => {
  const at = (ms) => resolve(performance.timeOrigin + ms);
  const observe = (type, wanted) => new PerformanceObserver((list) => {
    const entry = list.getEntries().find(wanted);
    if (entry) at(entry.renderTime || entry.startTime);
  }).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ element }) => element?.closest('main article'));
  if (!document.querySelector('main')) observe('paint', ({ name }) => name === 'first-contentful-paint');
})`;
