import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { CookiesProvider, useCookies } from 'react-cookie';

function App() {
  const [cookies, setCookie] = useCookies(['seen']);
  useEffect(() => {
    setCookie('seen', 'yes', { path: '/' });
  }, []);
  return createElement('p', null, cookies.seen);
}

createRoot(document.getElementById('root')).render(createElement(CookiesProvider, null, createElement(App)));
