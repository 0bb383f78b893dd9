"""Reads claims/<article>/article.yaml."""

from pathlib import Path

from claimstead.model.article import Article
from claimstead.model.finding import FileProblem, Location, Reading
from claimstead.reading.claim_files import ARTICLE_FILE, article_folders
from claimstead.reading.source import file_problem, is_there, read_text, unreadable
from claimstead.reading.typed_yaml import YamlDocument, read_typed

ArticleFile = YamlDocument[Article]


def read_article_files(root: Path, folder: str) -> Reading[tuple[ArticleFile, ...]]:
    """Reads the article.yaml of every article folder; a folder without one is a problem."""
    articles: list[ArticleFile] = []
    problems: list[FileProblem] = []
    for article in article_folders(root, folder):
        if isinstance(article, FileProblem):
            continue  # the claims' reader reports it
        path = f"{article}/{ARTICLE_FILE}"
        if not is_there(root, path):
            problems.append(
                unreadable(
                    path,
                    "The article's folder has no article.yaml.",
                    "Write one; `claimstead schema` gives its fields.",
                )
            )
            continue
        text = read_text(root, path)
        if isinstance(text, FileProblem):
            problems.append(text)
            continue
        reading = read_typed(path, text, Article)
        problems += reading.problems
        if reading.value is not None:
            document = YamlDocument(path, text, reading.value, reading.value.id)
            problems += _order_problems(document)
            articles.append(document)
    return Reading(tuple(articles), tuple(problems))


def _order_problems(document: ArticleFile) -> list[FileProblem]:
    problems = []
    name = document.path.rsplit("/", 2)[-2]
    if document.value.id != name:
        problems.append(
            file_problem(
                "schema",
                document.locate("id"),
                f"The article's id is `{document.value.id}`, but its folder is `{name}`.",
                remedy="Make them the same.",
            )
        )
    for index, sentence in enumerate(document.value.sentences):
        if sentence.number != index + 1:
            place: Location = document.locate(f"sentences[{index}].number")
            problems.append(
                file_problem(
                    "schema",
                    place,
                    f"Sentence {index + 1} is numbered {sentence.number}.",
                    remedy="Number the sentences from 1 on without a gap.",
                )
            )
            break
    return problems
