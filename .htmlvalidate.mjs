// The strictness of html-validate over the built pages; each rule that is relaxed says why.
import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Astro keeps the blanks of templates and of prose; they cost nothing once compressed.
    'no-trailing-whitespace': 'off',
    // A title holds the name that a service bears in its listing, and some names are long.
    'long-title': ['error', { maxlength: 100 }],
    // The id of a heading comes from its words, which may begin with a number: HTML allows that.
    'valid-id': ['error', { relaxed: true }],
    // The list that a combobox opens: no native element has its rows beside a box to type in.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
});
