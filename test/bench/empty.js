// The empty popup notes its first frame as the reader notes its text: what remains between them is ours.
requestAnimationFrame(() => performance.mark('text'));
