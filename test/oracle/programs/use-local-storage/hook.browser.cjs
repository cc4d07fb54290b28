const { createElement, useEffect } = require('react');
const { createRoot } = require('react-dom/client');
const { default: useLocalStorage } = require('use-local-storage');

function App() {
  const [name, setName] = useLocalStorage('name', '');
  useEffect(() => setName('lamp'), []);
  return createElement('p', null, name);
}
createRoot(document.getElementById('root')).render(createElement(App));
