/** The theme button: starts from what is shown, and remembers a choice. */
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('#theme');
const system = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';

if (button) {
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  show();
  system.addEventListener('change', show);
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // A browser that stores nothing keeps the choice for this page.
    }
    show();
  });
}
