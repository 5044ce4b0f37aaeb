// Finds what has all of the words, whatever their case and accents. Everything is set as text, nothing as markup.
"use strict";
(() => {
  const MOST = 100;
  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const all = window.claimsIndex.map(([name, about, href, quoted]) => ({ name, about, href, key: bare([name, about, quoted].join(" ")) }));
  const element = (id) => document.getElementById(id);
  const find = () => {
    const typed = element("words_").value;
    const words = bare(typed).split(/\s+/).filter((word) => word !== "");
    const found = words.length === 0 ? [] : all.filter((one) => words.every((word) => one.key.includes(word)));
    const sentence = found.length > MOST ? element("count_").dataset.first : element("count_").dataset.found;
    const numbers = [found.length, all.length, MOST];
    element("count_").textContent = words.length === 0 ? "" : sentence.replace(/\{(\d)\}/g, (place, i) => numbers[i]);
    element("hits_").replaceChildren(...found.slice(0, MOST).map((one) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = one.href;
      link.textContent = one.name;
      link.dir = "auto";
      const note = document.createElement("p");
      note.className = "note";
      note.dir = "auto";
      note.textContent = one.about;
      item.append(link, note);
      return item;
    }));
  };
  element("fallback_").hidden = true;
  element("form_").hidden = false;
  element("form_").addEventListener("submit", (event) => { event.preventDefault(); find(); });
  element("words_").addEventListener("input", find);
  element("words_").value = new URLSearchParams(location.search).get("q") ?? "";
  find();
})();
