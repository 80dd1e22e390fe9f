print("takst")
