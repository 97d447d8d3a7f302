// Lists the texts whose contrast with what is behind them is less than 4.5 (WCAG 2.2, 1.4.3, level AA).
const channels = colour => colour.match(/[\d.]+/g).map(Number);
const luminance = ([red, green, blue]) => {
  const [r, g, b] = [red, green, blue]
    .map(value => value / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = element => {
  for (let at = element; at; at = at.parentElement) {
    const rect = at.tagName === "g" ? at.querySelector("rect") : null;
    const paint = rect ? getComputedStyle(rect).fill : getComputedStyle(at).backgroundColor;
    const [, , , alpha = 1] = channels(paint);
    if (alpha > 0) {
      return channels(paint);
    }
  }
  return [255, 255, 255];
};
const poor = [];
for (const element of document.body.querySelectorAll("*")) {
  const text = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data.trim()).join("");
  if (text === "" || ["SCRIPT", "STYLE", "title"].includes(element.tagName) || !element.checkVisibility()) {
    continue;
  }
  const style = getComputedStyle(element);
  const front = luminance(channels(element.ownerSVGElement ? style.fill : style.color));
  const back = luminance(behind(element));
  const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
  if (ratio < 4.5) {
    poor.push(ratio.toFixed(2) + " " + element.tagName + "." + element.className + " " + text.slice(0, 40));
  }
}
return poor;
