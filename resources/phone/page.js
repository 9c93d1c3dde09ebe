"use strict";
(() => {
  const byId = (name) => document.getElementById(name);
  const tell = (name, text) => { byId(name).textContent = text; };

  // The clipboard of modern scripts is closed to pages without TLS, and an own network has none: the old way works.
  const copied = (field) => {
    field.focus();
    field.setSelectionRange(0, field.value.length);
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  };

  const copy = byId("copy");
  if (copy) {
    copy.hidden = false;
    copy.addEventListener("click", () => {
      tell("copy-said", copied(byId("caption")) ? copy.dataset.copied : copy.dataset.hand);
    });
  }

  const send = async (field, file) => {
    const words = byId("bring").dataset;
    if (file.size > Number(words.most)) {
      return words.large;
    }
    tell("bring-said", words.sending);
    try {
      const answer = await fetch(field.dataset.to, { method: "PUT", body: file, cache: "no-store" });
      return answer.ok ? field.dataset.sent : words.failed;
    } catch {
      return words.failed;
    }
  };

  const bring = byId("bring");
  if (bring) {
    bring.hidden = false;
    const fields = [...bring.querySelectorAll("input")];
    const rest = (resting) => fields.forEach((field) => {
      field.disabled = !resting;
      field.parentElement.classList.toggle("busy", !resting);
    });
    fields.forEach((field) => field.addEventListener("change", async () => {
      const file = field.files[0];
      if (!file) {
        return;
      }
      rest(false);
      tell("bring-said", await send(field, file));
      field.value = "";
      rest(true);
    }));
  }
})();
