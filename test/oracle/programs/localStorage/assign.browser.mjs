const { localStorage: store } = window;
store.basket = '[]';
sessionStorage['visit' + 'Id'] = '7';
