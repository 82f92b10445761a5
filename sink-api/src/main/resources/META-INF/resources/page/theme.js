// Runs before the first paint, so that a chosen look does not flash. All it keeps is one of the words light and dark.
(() => {
  const KEY = 'goodturn-look';
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // Storage is refused: the system's look it is.
    }
  };
  const show = (look) => {
    if (look === 'light' || look === 'dark') {
      document.documentElement.dataset.look = look;
    } else {
      delete document.documentElement.dataset.look;
    }
  };
  show(remembered());
  document.addEventListener('DOMContentLoaded', () => {
    const choice = document.getElementById('theme');
    choice.value = document.documentElement.dataset.look ?? 'system';
    choice.addEventListener('change', () => {
      show(choice.value);
      try {
        if (choice.value === 'system') {
          localStorage.removeItem(KEY);
        } else {
          localStorage.setItem(KEY, choice.value);
        }
      } catch {
        // It holds for this visit, then.
      }
    });
  });
})();
