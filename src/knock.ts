/** On sites that the reader always wants to read in Lectern: says that a page is there. */
const [arrival] = performance.getEntriesByType('navigation');

// Whoever goes back or loads a page again has just been in the reader.
if (arrival instanceof PerformanceNavigationTiming && arrival.type === 'navigate')
  void (globalThis.browser ?? chrome).runtime.sendMessage('knock');
