/** Presentation MathML, https://www.w3.org/TR/mathml-core/. Without `annotation*` (foreign markup) and `maction`; `semantics` melts away. */
export const MATH: ReadonlySet<string> = new Set(
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd'.split(
    ' ',
  ),
);
