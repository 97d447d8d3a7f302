// Numbers what can be used and is not folded away, and counts it.
const usable = [...document.querySelectorAll("a[href], summary, input, button, [tabindex='0']")]
  .filter(element => element.checkVisibility());
usable.forEach((element, number) => element.setAttribute("data-number", number));
return usable.length;
