/**
 * An expression for a reader page: when its article was first painted, in milliseconds of the clock that pages and Node
 * share. The browser tells when text came on the screen (Largest Contentful Paint, in steps of 4 ms); a page without an
 * article tells by its own mark, `text`.
 */
export const PAINTED = `new Promise((resolve) => {
  const at = (ms) => resolve(performance.timeOrigin + ms);
  const observe = (type, wanted) => new PerformanceObserver((list) => {
    const entry = list.getEntries().find(wanted);
    if (entry) at(entry.renderTime || entry.startTime);
  }).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ element }) => element?.closest('main article'));
  observe('mark', ({ name }) => name === 'text' && !document.querySelector('main article'));
})`;
