/** The look of every bench's table. */

/**
 * One line: a name, then figures set to the right.
 * @param {string} name
 * @param {...string} cells
 * @returns {string}
 */
export const row = (name, ...cells) => `${name.padEnd(46)}${cells.map((cell) => cell.padStart(12)).join('')}`;
