const { createElement, useEffect } = require('react');
const { createRoot } = require('react-dom/client');
const { useLocalStorage } = require('@rehooks/local-storage');

function App() {
  const [, setCount] = useLocalStorage('count', 0);
  useEffect(() => setCount(1), []);
  return createElement('p');
}
createRoot(document.getElementById('root')).render(createElement(App));
