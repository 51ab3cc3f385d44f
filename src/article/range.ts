/** Of a text at the edge of a range, what lies inside; all of it without a range. */
export const within = (range: Range | null, node: Node, text: string): string =>
  range
    ? text.slice(
        range.startContainer === node ? range.startOffset : 0,
        range.endContainer === node ? range.endOffset : undefined,
      )
    : text;
