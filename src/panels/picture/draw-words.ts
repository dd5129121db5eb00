/** Draws elements of the overlay onto a canvas as they stand on the page: their paper, and their text line by line. */

export function drawWords(context: CanvasRenderingContext2D, elements: Iterable<HTMLElement>): void {
  for (const element of elements) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width === 0 || style.visibility === "hidden") continue;
    context.fillStyle = style.backgroundColor;
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, Number.parseFloat(style.borderTopLeftRadius) || 0);
    context.fill();
    drawText(context, element);
  }
}

function drawText(context: CanvasRenderingContext2D, element: HTMLElement): void {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const style = getComputedStyle(node.parentElement ?? element);
    context.fillStyle = style.color;
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    context.textBaseline = "middle";
    for (const { text, x, y } of linesOf(node)) context.fillText(text, x, y);
  }
}

/** The lines into which the page has broken a text, with the start and the middle of each. */
function linesOf(node: Text): { text: string; x: number; y: number }[] {
  const lines: { text: string; x: number; y: number }[] = [];
  const range = document.createRange();
  for (let i = 0; i < node.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const { x, y, height } = range.getBoundingClientRect();
    const last = lines[lines.length - 1];
    const letter = node.data[i] ?? "";
    if (last && Math.abs(last.y - (y + height / 2)) < height / 2) last.text += letter;
    else lines.push({ text: letter, x, y: y + height / 2 });
  }
  return lines;
}
