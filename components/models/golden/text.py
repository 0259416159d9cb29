"""Golden values for counts of words and naive Bayes: python text.py (scikit-learn 1.9.1, NumPy 1.26.4, SciPy 1.12.0)."""

import json

from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.utils.murmurhash import murmurhash3_32

texts = ["Great, another all-hands.", "I can't complain about the pay; the pay is good!", "Über_24 Größen: naïve Straße, ½ off",
         "A b c d", "", "It is what it is. It is.", "Δοκιμή ΤΕΛΟΣ тест 日本語 123 4", "snake_case __init__ x1 x",
         "cafe\u0301 decomposed", "free free FREE money", "the manager listens, but the pay is poor", "ab\nab\tcd\u00a0ef"]
labels = [0, 2, 2, 1, 0, 0, 1, 2, 2, 1, 0, 1]
more = ["The pay is free money", "unseen words alone", "it is great", ""]


def sparse(matrix):
    matrix.sort_indices()
    return {"columns": matrix.shape[1], "starts": matrix.indptr.tolist(), "indexes": matrix.indices.tolist(),
            "values": matrix.data.astype(float).tolist()}


words = ["", "a", "ab", "abc", "abcd", "hello world", "Größe", "日本語", "x" * 100]
hashes = [{"word": word, "seed": seed, "hash": int(murmurhash3_32(word, seed=seed))} for word in words for seed in [0, 42]]
analyse = {bigrams: CountVectorizer(ngram_range=(1, 2 if bigrams else 1)).build_analyzer() for bigrams in [False, True]}
tokens = [{"text": text, "words": analyse[False](text), "bigrams": analyse[True](text)} for text in texts]
hashed = []
for bits, signed, bigrams in [(4, True, False), (4, False, False), (12, True, True), (20, True, False)]:
    vectorizer = HashingVectorizer(n_features=2**bits, alternate_sign=signed, norm=None, ngram_range=(1, 2 if bigrams else 1))
    matrix = vectorizer.transform(texts)
    matrix.eliminate_zeros()
    hashed.append({"bits": bits, "signed": signed, "bigrams": bigrams, **sparse(matrix)})
counted, bayes = [], []
for least, bigrams in [(1, False), (2, False), (1, True)]:
    vectorizer = CountVectorizer(min_df=least, ngram_range=(1, 2 if bigrams else 1))
    matrix = vectorizer.fit_transform(texts)
    counted.append({"texts": least, "bigrams": bigrams, "words": vectorizer.get_feature_names_out().tolist(), **sparse(matrix)})
    for smoothing in [1.0, 0.1]:
        model = MultinomialNB(alpha=smoothing).fit(matrix, labels)
        bayes.append({"texts": least, "bigrams": bigrams, "smoothing": smoothing,
                      "priors": model.class_log_prior_.tolist(), "words": model.feature_log_prob_.tolist(),
                      "probabilities": model.predict_proba(vectorizer.transform(more)).tolist()})
with open("text.json", "w") as file:
    json.dump({"texts": texts, "labels": labels, "more": more, "hashes": hashes, "tokens": tokens, "hashed": hashed,
               "counted": counted, "bayes": bayes}, file)
    file.write("\n")
