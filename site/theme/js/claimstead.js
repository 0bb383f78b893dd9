// Three small comforts. Everything on the site works without this file.
(function () {
  "use strict";
  var KEY = "claimstead-audience";

  function remembered() {
    try { return localStorage.getItem(KEY); } catch (error) { return null; }
  }

  // Whoever chose an audience once is led to that audience's page by the tabs.
  document.addEventListener("click", function (event) {
    var choice = event.target.closest ? event.target.closest("a[data-audience]") : null;
    if (!choice) { return; }
    try { localStorage.setItem(KEY, choice.dataset.audience); } catch (error) { /* private window: not remembered */ }
  });
  if (remembered() === "clinician") {
    document.querySelectorAll(".md-tabs a[href$='/patient.html'], a[data-topic][href$='/patient.html']").forEach(function (link) {
      link.setAttribute("href", link.getAttribute("href").replace(/patient\.html$/, "clinician.html"));
    });
  }

  // A permalink can also be copied.
  if (navigator.clipboard) {
    document.querySelectorAll("a.cs-permalink").forEach(function (link) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "cs-copy";
      button.textContent = "Copy link";
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(link.href).then(
          function () { button.textContent = "Link copied"; },
          function () { button.textContent = "Copying is not allowed here"; }
        );
      });
      link.after(" ", button);
    });
  }

  // A browser does not let a page on a disk read the search index.
  if (location.protocol === "file:") { document.documentElement.classList.add("cs-from-disk"); }
})();
