document.getElementById('root').innerHTML = '<iframe src="https://maps.example.com/shop"></iframe>';
