const script = document.createElement('script');
script.async = true;
script.src = 'https://scripts.example.com/widget.js';
document.head.appendChild(script);
