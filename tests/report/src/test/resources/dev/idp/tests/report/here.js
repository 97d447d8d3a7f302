const here = document.activeElement;
return here.getAttribute("data-number") + " " + getComputedStyle(here).outlineStyle;
